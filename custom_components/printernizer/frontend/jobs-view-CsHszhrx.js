import{$ as e,$t as t,A as n,B as r,D as i,G as a,Gt as o,H as s,Ht as c,It as l,J as u,Jt as d,K as f,Kt as p,T as m,U as h,Ut as g,V as ee,W as _,Wt as v,X as te,Y as ne,_ as y,a as re,c as b,cn as x,fn as S,hn as ie,i as ae,l as oe,lt as se,mn as C,nt as ce,o as le,on as ue,p as de,q as w,qt as T,rn as fe,s as E,sn as D,tt as pe,u as me,un as O,w as he,x as k}from"./shared-CpJAXTHj.js";import{A as ge,c as _e,d as A,f as ve,g as ye,h as j,l as M,m as be,n as N,o as xe,p as Se,s as Ce,t as we,u as Te}from"./pages-C7iqyOWJ.js";import{o as Ee}from"./charts-Chfz-49E.js";var De=60,P=class extends l{constructor(...e){super(...e),this.views=[],this.current=``,this._isOpen=!1}static{this.styles=[g,v,C`
      :host {
        display: inline-flex;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 4px 0;
        padding: 8px;
        width: 300px;
        max-width: calc(100vw - 16px);
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      li {
        display: flex;
        align-items: center;
      }
      .view {
        flex: 1;
        min-width: 0;
        min-height: 40px;
        padding: 0 8px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .view:hover {
        background: var(--pz-tint);
      }
      .view[aria-current="true"] {
        font-weight: 500;
      }
      p {
        padding: 8px;
      }
      form {
        display: flex;
        gap: 8px;
        margin-top: 8px;
        padding-top: 8px;
        border-top: 1px solid var(--pz-line);
      }
    `]}render(){return S`
      <printernizer-button
        variant="plain"
        icon="mdi:bookmark-multiple-outline"
        .label=${this.text(`views.label`)}
        .popup=${this._isOpen}
        @click=${this._open}
      ></printernizer-button>
      <div popover role="dialog" aria-label=${this.text(`views.label`)} @toggle=${this._toggled}>
        ${this.views.length?S`<ul>
                ${this.views.map(e=>this._view(e))}
              </ul>`:S`<p class="muted">${this.text(`views.none`)}</p>`}
        ${this.current===``?O:S`<form @submit=${this._save}>
                <input
                  required
                  maxlength=${De}
                  placeholder=${this.text(`views.name`)}
                  aria-label=${this.text(`views.name`)}
                />
                <printernizer-button
                  icon="mdi:content-save-outline"
                  .label=${this.text(`views.save`)}
                  @click=${this._save}
                ></printernizer-button>
              </form>`}
      </div>
    `}_view({name:e,query:t}){return S`<li>
      <button
        type="button"
        class="view ellipsis"
        aria-current=${String(t===this.current)}
        @click=${()=>{this._popup.hidePopover(),E(this,`view-chosen`,{query:t})}}
      >
        ${e}
      </button>
      <printernizer-button
        variant="plain"
        icon="mdi:delete-outline"
        .label=${this.text(`views.delete`,{name:e})}
        @click=${()=>{this._tell(this.views.filter(t=>t.name!==e))}}
      ></printernizer-button>
    </li>`}_save(e){e.preventDefault();let t=this._name?.value.trim()??``;t&&this._name&&(this._name.value=``,this._popup.hidePopover(),this._tell([...this.views.filter(e=>e.name!==t),{name:t,query:this.current}]))}_tell(e){E(this,`views-changed`,{views:e})}_open(){this._isOpen||(this._popup.showPopover(),re(this._popup,this,`end`),this._popup.querySelector(`button, input`)?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}};c([x({attribute:!1})],P.prototype,`views`,void 0),c([x()],P.prototype,`current`,void 0),c([D()],P.prototype,`_isOpen`,void 0),c([ue(`[popover]`)],P.prototype,`_popup`,void 0),c([ue(`input`)],P.prototype,`_name`,void 0),P=c([d(`printernizer-saved-views`)],P);var Oe=class extends ye{constructor(e){super(e.list,({id:e})=>e),this._api=e}async update(e,t,n={}){let r=new Set(e),i=new Map((this.state.rows?.loaded()??[]).filter(({id:e})=>r.has(e)).map(e=>[e.id,e])),a=e=>{this.patch(e,e=>i.get(e.id)??e)},o=[];this.patch(e,e=>ke(e,t,n));for(let n=0;n<e.length;n+=200)try{let r=await this._api.updateMany(e.slice(n,n+200),t);o.push(...r.filter(({is_changed:e})=>!e))}catch(t){throw a([...o.map(({job_id:e})=>e),...e.slice(n)]),t}return a(o.map(({job_id:e})=>e)),{count:o.length,reason:o.find(({reason:e})=>e)?.reason??``}}async idsOf({ids:e,isAll:t},n){if(!t)return[...e].map(Number);let r=[],i=null;do{let t=await this._api.list(n,{skip:0,after:i,limit:200});r.push(...t.rows.map(({id:e})=>e).filter(t=>!e.has(t))),i=t.next}while(i!==null);return r}};function ke(e,t,n){let{business:r}=e,{classification:i,customer_id:a,failure:o,order_id:s}=t;return{...e,...o===void 0?{}:{failure:o},business:r&&{...r,...i===void 0?{}:{classification:i},...a===void 0?{}:{customer_id:a,customer_name:n.customer??``},...s===void 0?{}:{order_id:s,order_number:n.order??``}}}}var Ae=class extends y{constructor(e){super(),this._api=e,this._jobId=0}show(e){let t=e!==this._jobId;return this._jobId=e,this.load(()=>this._api.get(e),{forget:t})}refresh(){return this._jobId?this.load(()=>this._api.get(this._jobId)):Promise.resolve()}async update(e,t){let n=this.state.value;n&&(this.change(t=>je(t,e)),await this._take(n,()=>this._api.update(n.job.id,e,t)))}async finalize(){let e=this.state.value;e&&await this._take(e,async()=>(await this._api.finalize([e.job.id]),this._api.get(e.job.id)))}async reverse(e,t){let n=this.state.value;n&&await this._take(n,()=>this._api.reverse(n.job.id,e,t))}async _take(e,t){let n=t=>{this.change(n=>n.job.id===e.job.id?t:n)};try{n(await t())}catch(t){throw n(e),t}}};function je(e,t){let{account:n,job:r}=e,{classification:i,failure:a,failure_note:o,labour_minutes:s,name:c,note:l}=t;return{...e,...l===void 0?{}:{note:l},job:{...r,...c===void 0?{}:{name:c}},account:n&&{...n,...i===void 0?{}:{classification:i},...a===void 0?{}:{failure:a},...o===void 0?{}:{failure_note:o},...s===void 0?{}:{labour_minutes:s}}}}var Me=class extends y{constructor(e){super(),this._api=e}start(){return this.load(()=>this._api.savedViews())}async save(e){let t=this.state.value??[];this.change(()=>e);try{await this._api.saveViews(e)}catch(e){throw this.change(()=>t),e}}},Ne=36e5;function Pe(e,t,n,r){let{texts:i}=e.i18n,{account:a,job:o}=n,s=(t,n,r,i)=>({key:t,label:n,unit:r,kind:`decimal`,value:e.i18n.formats.written(i??``)});return{title:i.text(`jobs.correct`),text:i.text(`jobs.correct_text`),confirm:i.text(`jobs.save`),fields:[{key:`name`,label:i.text(`jobs.column.name`),value:o.name},s(`grams`,i.text(`jobs.column.grams`),`g`,o.filament),s(`energy_kwh`,i.text(`jobs.column.energy`),`kWh`,o.energy),{key:`labour_minutes`,label:i.text(`jobs.labour`),unit:i.text(`jobs.minutes`),kind:`whole`,value:a?.labour_minutes?.toString()??``},s(`packaging`,i.text(`jobs.cost.packaging`),o.currency,a?.packaging),...r?[s(`net`,i.text(`jobs.net`),o.currency,a?.net),{key:`service_on`,label:i.text(`field.service_on`),kind:`day`,value:a?.service_on??``}]:[],{key:`reason`,label:i.text(`jobs.reason`),kind:`long`,isRequired:!0}],send:r=>{let a=Fe(r,n);return a?F(e,()=>t.update(a,r.reason)):Promise.resolve(i.text(`jobs.not_a_number`))}}}function Fe(e,{account:t,job:n}){let r={};e.name!==void 0&&e.name!==n.name&&(r.name=e.name);let i={grams:n.filament,energy_kwh:n.energy,packaging:t?.packaging??null,net:t?.net??null};for(let[t,n]of Object.entries(i)){let i=e[t];if(i===void 0)continue;let a=i===``?null:we(i);if(a===void 0)return;let o=a===null?null:I(a);o!==(n===null?null:I(n))&&(r[t]=o)}let a=e.labour_minutes;if(a===void 0||/^\d*$/.test(a))return a!==void 0&&a!==(t?.labour_minutes?.toString()??``)&&(r.labour_minutes=a===``?null:Number(a)),e.service_on&&e.service_on!==t?.service_on&&(r.service_on=e.service_on),r}function Ie(e,t){let{texts:n}=e.i18n;return{title:n.text(`jobs.reverse_title`),text:n.text(`jobs.reverse_text`),confirm:n.text(`jobs.reverse`),isDanger:!0,fields:[{key:`reason`,label:n.text(`jobs.reason`),kind:`long`,isRequired:!0},{key:`replace`,label:n.text(`jobs.reverse_replace`),kind:`tick`,value:`on`}],send:({reason:n=``,replace:r})=>F(e,()=>t.reverse(n,r===`on`))}}function Le(t,n,r){let{formats:i,texts:a}=t.i18n,o=i.timeZone;return{title:a.text(`jobs.add`),text:a.text(`jobs.add_text`),confirm:a.text(`jobs.add`),fields:[{key:`name`,label:a.text(`jobs.column.name`),isRequired:!0},{key:`serial`,label:a.text(`jobs.column.printer`),kind:`choice`,choices:n.map(({name:e,serial:t})=>({value:t,text:e}))},{key:`started`,label:a.text(`jobs.begun`),kind:`moment`,value:pe(m.now-Ne,o),isRequired:!0},{key:`ended`,label:a.text(`jobs.ended`),kind:`moment`,value:pe(m.now,o),isRequired:!0},{key:`result`,label:a.text(`jobs.column.result`),kind:`choice`,choices:_.map(e=>({value:e,text:a.text(`result.${e}`)}))},{key:`material`,label:a.text(`filter.material`),value:`PLA`},{key:`grams`,label:a.text(`jobs.column.grams`),kind:`decimal`,unit:`g`}],send:({ended:n=``,grams:i=``,material:s=``,name:c=``,result:l,serial:u=``,started:d=``})=>{let f=i===``?null:we(i);return f===void 0?Promise.resolve(a.text(`jobs.not_a_number`)):F(t,async()=>{let{job_id:i}=await t.jobs.add({serial:u,started:e(d,o),ended:e(n,o),result:l,material:s,values:{name:c,...f===null?{}:{grams:f}}});r(i)})}}}function Re(e,t,n,r){let{texts:i}=e.i18n;return{title:i.text(`jobs.export`),text:i.text(n?`jobs.export_narrowed`:`jobs.export_text`),confirm:i.text(`jobs.export`),fields:[{key:`format`,label:i.text(`jobs.export_format`),kind:`choice`,choices:[`csv`,`xlsx`,`json`].map(e=>({value:e,text:i.text(`jobs.export_${e}`)}))}],send:({format:n})=>F(e,async()=>{r(await e.jobs.exportFile(n,`jobs`,t))})}}async function F({api:e,i18n:t},n){try{await n();return}catch(n){return oe(e,t.texts,n)}}function I(e){return e.replace(/(\.\d*?)0+$/,`$1`).replace(/\.$/,``)}var ze=class{constructor(e){this._host=e}async bulk(e,t,n,r){if(e===`book`)return this._book(t,n,r);let i=await this._wish(e);return i?this.attempt(async()=>{let e=await t.idsOf(n,r),a=await t.update(e,i.change,i.names);this._report(e.length-a.count,a)}):!1}_report(e,{count:t,reason:n}){let{formats:r,texts:i}=this._host.i18n,a=i.counted(`jobs.changed`,e,r.number(e)),o=i.counted(`jobs.refused`,t,r.number(t));b(this._host,t===0?a:`${a}. ${o}: ${n}`)}pickCustomer(){let{jobs:e,i18n:t}=this._host;return M(this._host,{title:t.texts.text(`jobs.pick.customer`),choices:[{value:null,text:t.texts.text(`jobs.pick.no_customer`),icon:`mdi:account-off-outline`}],find:async t=>{let{customers:n}=await e.findCustomers(t);return n.map(({details:e,id:t,number:n})=>({value:t,text:e?.company||e?.name||n,note:n}))}})}pickOrder(){let{jobs:e,i18n:t}=this._host;return M(this._host,{title:t.texts.text(`jobs.pick.order`),choices:[{value:null,text:t.texts.text(`jobs.pick.no_order`),icon:`mdi:clipboard-off-outline`}],find:async t=>{let{orders:n}=await e.findOrders(t);return n.map(({id:e,number:t,title:n})=>({value:e,text:n||t,note:t}))}})}async correct(e,t){let n=e.state.value;n&&await N(this._host,Pe(this._host,e,n,t))}async book(e,t){switch(e){case`customer`:{let e=await this.pickCustomer();e&&await this.attempt(()=>t.update({customer_id:e.value}));return}case`order`:{let e=await this.pickOrder();e&&await this.attempt(()=>t.update({order_id:e.value}));return}case`book`:await this._isSure(1)&&await this.attempt(()=>t.finalize());return;case`reverse`:await N(this._host,Ie(this._host,t));return}}async add(e){let t=[],n=Le(this._host,e,e=>t.push(e));return await N(this._host,n),t[0]}async export(e,t){await N(this._host,Re(this._host,e,t,e=>{let t=document.createElement(`a`);t.href=e,t.download=``,this._host.renderRoot.append(t),t.click(),t.remove()}))}async reprint(e,t){if(e.file_id===null)return;let{showPrintDialog:n}=await import(`./print-dialog-D4HIGRzN.js`);await n(this._host,{source:{fileId:e.file_id},fileId:e.file_id,name:j(e,this._host.i18n.texts.text(`job.unnamed`)),printers:t,...e.plate===null?{}:{plate:e.plate}})}async attempt(e){try{return await e(),!0}catch(e){return b(this._host,await oe(this._host.api,this._host.i18n.texts,e)),!1}}async _wish(e){switch(e){case`classify`:return this._classification();case`failure`:return this._failure();case`customer`:{let e=await this.pickCustomer();if(!e)return;let t=e.value===null?``:e.text;return{change:{customer_id:e.value},names:{customer:t}}}case`order`:{let e=await this.pickOrder();return e?{change:{order_id:e.value},names:{order:e.note??``}}:void 0}}}async _classification(){let{texts:e}=this._host.i18n,t=await M(this._host,{title:e.text(`jobs.bulk.classify`),choices:r.map(t=>({value:t,text:e.text(`classification.${t}`),icon:ve[t]}))});return t&&{change:{classification:t.value},names:{}}}async _failure(){let{texts:e}=this._host.i18n,t=await M(this._host,{title:e.text(`jobs.bulk.failure`),choices:[...s.map(t=>({value:t,text:e.text(`failure.${t}`)})),{value:null,text:e.text(`failure.none`),icon:`mdi:close`}]});return t&&{change:{failure:t.value},names:{}}}async _book(e,t,n){let{formats:r,texts:i}=this._host.i18n,a=[];return!await this.attempt(async()=>a=await e.idsOf(t,n))||!await this._isSure(a.length)?!1:this.attempt(async()=>{for(let e=0;e<a.length;e+=200)await this._host.jobs.finalize(a.slice(e,e+200));e.refresh(),b(this._host,i.counted(`jobs.booked`,a.length,r.number(a.length)))})}_isSure(e){let{formats:t,texts:n}=this._host.i18n;return le(this._host,{title:n.text(`jobs.book_title`),text:n.counted(`jobs.book_text`,e,t.number(e)),confirm:n.text(`jobs.bulk.book`),cancel:n.text(`dialog.cancel`)})}};function Be(e,t,n){return[...Ve(e),...t?He(e):[],...n?Ue(e):[]]}function Ve({formats:e,texts:t}){return[{key:`when`,title:t.text(`jobs.column.when`),cell:({first_seen:t,start_time:n})=>e.moment(n??t,m.now),sort:`date`,fallsAtFirst:!0,width:108,hide:9,card:`below`},{key:`name`,title:t.text(`jobs.column.name`),cell:e=>j(e,t.text(`job.unnamed`)),sort:`name`,width:160,grow:4,isLink:!0,card:`title`},{key:`printer`,title:t.text(`jobs.column.printer`),cell:({printer_name:e})=>e,width:110,grow:2,hide:8,card:`below`},{key:`result`,title:t.text(`jobs.column.result`),cell:({result:e})=>A(e,t),width:136,grow:1,card:`aside`},{key:`duration`,title:t.text(`jobs.column.duration`),cell:({printing_time:t})=>t>0?e.duration(t):``,sort:`duration`,fallsAtFirst:!0,isNumeric:!0,width:104,hide:10,card:`below`},{key:`grams`,title:t.text(`jobs.column.grams`),cell:({filament:t})=>t===null?``:e.grams(t),isNumeric:!0,width:64,hide:11,card:`below`}]}function He({formats:e,texts:t}){return[{key:`energy`,title:t.text(`jobs.column.energy`),cell:({energy:t})=>t===null?``:e.measure(t,`kWh`),isNumeric:!0,width:78,hide:15},{key:`cost`,title:t.text(`jobs.column.cost`),cell:({cost:n,cost_is_default:r,currency:i})=>n===null?``:S`<span title=${r?t.text(`jobs.cost_is_default`):``}
              >${r?`≈ `:``}${e.money(n,i)}</span
            >`,sort:`cost`,fallsAtFirst:!0,isNumeric:!0,width:84,hide:7,card:`corner`}]}function Ue({formats:e,texts:t}){return[{key:`classification`,title:t.text(`jobs.column.classification`),cell:({business:e})=>e?t.text(`classification.${e.classification}`):``,width:118,hide:12},{key:`number`,title:t.text(`jobs.column.number`),cell:({business:e})=>e?.number??``,width:112,hide:16},{key:`customer`,title:t.text(`jobs.column.customer`),cell:({business:e})=>e?.customer_name??``,width:110,grow:2,hide:13},{key:`order`,title:t.text(`jobs.column.order`),cell:({business:e})=>e?.order_number??``,width:104,hide:14},{key:`gross`,title:t.text(`jobs.column.gross`),cell:({business:t,currency:n})=>t?.gross?e.money(t.gross,n):``,isNumeric:!0,width:84,hide:17}]}var L=`open`,We={[L]:be(null).icon,...Object.fromEntries(_.map(e=>[e,be(e).icon]))},R=class extends l{constructor(...e){super(...e),this.filter=ee,this.business=!1}static{this.styles=[g]}render(){return S`<printernizer-filter-bar
      .words=${this.filter.text}
      .label=${this.text(`jobs.search`)}
      .period=${this.filter.period}
      .facets=${this._facets()}
      ?least=${this.facets?.is_least??!1}
      ?narrowed=${f(this.filter)}
      @search-changed=${this._search}
      @period-changed=${this._setPeriod}
      @filter-changed=${this._setFacet}
      @filters-cleared=${this._clear}
    >
      <slot></slot>
      ${this._pinned().map(([e,t,n])=>this._pin(e,t,n))}
    </printernizer-filter-bar>`}_pinned(){let{customers:e,files:t,months:n,orders:r}=this.filter,{example:i}=this,a=i?.business,o=(e,t,n)=>e===1&&t?t:n;return[...z(t,`files`,`mdi:file-outline`,o(t.length,i?.name,this.text(`jobs.filter.file`))),...z(e,`customers`,`mdi:account-outline`,o(e.length,a?.customer_name,this.text(`jobs.column.customer`))),...z(r,`orders`,`mdi:clipboard-text-outline`,o(r.length,a?.order_number,this.text(`jobs.column.order`))),...z(n,`months`,`mdi:calendar-month-outline`,this.text(`jobs.filter.month`))]}_pin(e,t,n){return S`<printernizer-chip
      slot="chips"
      .icon=${t}
      .text=${`${n} ✕`}
      selected
      @click=${()=>{this._tell({[e]:[]})}}
    ></printernizer-chip>`}_facets(){let{facets:e,filter:t}=this,n=new Map(e?.results.map(({count:e,value:t})=>[t,e])),r=(e,t)=>(e??[]).map(e=>({...e,label:t(e.value)}));return[{key:`results`,label:this.text(`jobs.column.result`),icon:`mdi:flag-checkered`,options:[{value:L,label:this.text(`status.printing`),count:e?.open??0},..._.map(e=>({value:e,label:this.text(`result.${e}`),count:n.get(e)??0}))],chosen:[...t.isOpen?[L]:[],...t.results],isOpen:!0,icons:We},{key:`printers`,label:this.text(`filter.printer`),icon:`mdi:printer-3d`,options:e?.printers??[],chosen:t.printers},{key:`materials`,label:this.text(`filter.material`),icon:`mdi:palette-outline`,options:e?.materials??[],chosen:t.materials},{key:`failures`,label:this.text(`jobs.column.failure`),icon:`mdi:alert-octagon-outline`,options:r(e?.failures,e=>this.text(`failure.${e}`)),chosen:t.failures},...this.business?this._books(r):[]]}_books(e){let{facets:t,filter:n}=this;return[{key:`classifications`,label:this.text(`jobs.column.classification`),icon:ve.business,options:e(t?.classifications,e=>this.text(`classification.${e}`)),chosen:n.classifications},{key:`states`,label:this.text(`jobs.filter.state`),icon:`mdi:book-open-outline`,options:e(t?.states,e=>this.text(`account.${e}`)),chosen:n.states}]}_search(e){this._tell({text:e.detail.text})}_setPeriod(e){this._tell({period:e.detail.period})}_setFacet(e){let{chosen:t,key:n}=e.detail;if(n!==`results`){this._tell({[n]:t});return}let r=t.includes(L)&&(!this.filter.isOpen||t.length===1),i=r?[]:t.filter(e=>e!==L);this._tell({isOpen:r,results:i})}_clear(){E(this,`filter-wanted`,{filter:ee})}_tell(e){E(this,`filter-wanted`,{filter:{...this.filter,...e}})}};c([x({attribute:!1})],R.prototype,`filter`,void 0),c([x({attribute:!1})],R.prototype,`facets`,void 0),c([x({attribute:!1})],R.prototype,`example`,void 0),c([x({type:Boolean})],R.prototype,`business`,void 0),R=c([d(`printernizer-job-filters`)],R);function z(e,t,n,r){return e.length?[[t,n,r]]:[]}var B=class extends l{constructor(...e){super(...e),this.count=0,this.total=0,this.all=``}static{this.styles=[g,C`
      :host {
        position: sticky;
        bottom: calc(var(--pz-bottom, 0px) + 12px);
        z-index: 2;
        display: block;
        max-width: max-content;
        margin: 12px auto 0;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        padding: 8px 8px 8px 16px;
        border: 1px solid var(--pz-line);
        border-radius: 16px;
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      .count {
        font-weight: 500;
        white-space: nowrap;
      }
      slot {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
      }
    `]}render(){return this.count===0?O:S`<div class="bar" role="region" aria-label=${this.text(`selection.bar`)}>
      <printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`selection.clear`)}
        @click=${this._none}
      ></printernizer-button>
      <span class="count" role="status">${this.counted(`selection.count`,this.count)}</span>
      ${this.count<this.total?S`<printernizer-button
              variant="plain"
              .text=${this.text(`selection.all`,{count:this.all||this.i18n.formats.number(this.total)})}
              @click=${this._all}
            ></printernizer-button>`:O}
      <slot></slot>
    </div>`}_all(){E(this,`select-all`)}_none(){E(this,`select-none`)}};c([x({type:Number})],B.prototype,`count`,void 0),c([x({type:Number})],B.prototype,`total`,void 0),c([x()],B.prototype,`all`,void 0),B=c([d(`printernizer-selection-bar`)],B);var Ge=[{deed:`classify`,icon:`mdi:briefcase-outline`,isBusiness:!0},{deed:`customer`,icon:`mdi:account-outline`,isBusiness:!0},{deed:`order`,icon:`mdi:clipboard-text-outline`,isBusiness:!0},{deed:`failure`,icon:`mdi:alert-octagon-outline`,isBusiness:!1},{deed:`book`,icon:`mdi:book-check-outline`,isBusiness:!0}],V=class extends l{constructor(...e){super(...e),this.place=h,this.admin=!1,this.business=!1,this.narrow=!1,this._columns=xe(Be),this._nameOf=e=>j(e,this.text(`job.unnamed`))}static{this.styles=[g,v,C`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .order {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .order select {
        width: auto;
        border-radius: 20px;
      }
      .summary {
        display: flex;
        align-items: center;
        min-height: 20px;
        padding: 0 4px;
      }
    `]}render(){let{list:e,place:t}=this;return S`
      <printernizer-job-filters
        .filter=${t.filter}
        .facets=${this.facets}
        .example=${e?.rows?.at(0)}
        ?business=${this.business}
        @filter-wanted=${this._filtered}
      >
        ${this.narrow?this._order():O}
        <slot></slot>
      </printernizer-job-filters>
      ${e?this._body(e):O}
    `}_body({error:e,isStale:t,rows:n}){let r=S`<printernizer-failure
      .heading=${this.text(`jobs.failed`)}
      .error=${e}
    ></printernizer-failure>`;return e!==void 0&&!n?r:n?.count===0&&!t?this._empty():S`
      ${this._summary()}${e===void 0?O:r}
      <printernizer-data-table
        .columns=${this._columns(this.i18n,this.admin,this.business)}
        .rows=${n}
        .idOf=${Ke}
        .nameOf=${this._nameOf}
        .hrefOf=${qe}
        .selection=${this.admin?this.selection:void 0}
        .sort=${this.place.order.sort}
        .isDescending=${this.place.order.isDescending}
        .label=${this.text(`jobs.label`)}
        ?stale=${t}
        @sort-changed=${this._sorted}
      ></printernizer-data-table>
      ${this.admin?this._bar():O}
    `}_summary(){let e=this.list?.rows;return S`<div class="summary muted" role="status">${e?this._total:O}</div>`}get _total(){let e=this.list?.rows;if(!e)return``;let t=this.i18n.formats.number(e.isLeast?e.known:e.count);return e.isLeast?this.text(`jobs.count_least`,{count:t}):this.counted(`jobs.count`,e.count)}_bar(){let e=this.list?.rows?.count??0;return S`<printernizer-selection-bar
      .count=${_e(this.selection,e)}
      .total=${this.selection.isAll?0:e}
      .all=${this._total}
    >
      ${Ge.filter(({isBusiness:e})=>this.business||!e).map(({deed:e,icon:t})=>S`<printernizer-button
            variant="plain"
            .icon=${t}
            .text=${this.text(`jobs.bulk.${e}`)}
            @click=${()=>{E(this,`bulk-wanted`,{deed:e})}}
          ></printernizer-button>`)}
    </printernizer-selection-bar>`}_order(){let{isDescending:e,sort:t}=this.place.order;return S`<div class="order">
      <select aria-label=${this.text(`sort.label`)} @change=${this._picked}>
        ${a.map(e=>S`<option value=${e} ?selected=${e===t}>${this.text(`jobs.sort.${e}`)}</option>`)}
      </select>
      <printernizer-button
        variant="plain"
        .icon=${e?`mdi:sort-descending`:`mdi:sort-ascending`}
        .label=${this.text(e?`sort.descending`:`sort.ascending`)}
        @click=${()=>{this._tell({order:{sort:t,isDescending:!e}})}}
      ></printernizer-button>
    </div>`}_empty(){return f(this.place.filter)?S`<printernizer-notice
        icon="mdi:text-search"
        .heading=${this.text(`jobs.nothing_found`)}
        .text=${this.text(`jobs.nothing_found_text`)}
      ></printernizer-notice>`:S`<printernizer-notice
      icon="mdi:printer-3d-nozzle-outline"
      .heading=${this.text(`jobs.empty`)}
      .text=${this.text(this.admin?`jobs.empty_text`:`jobs.empty_plain`)}
    ></printernizer-notice>`}_filtered(e){this._tell({filter:e.detail.filter})}_sorted(e){let{isDescending:t,sort:n}=e.detail;this._tell({order:{sort:n,isDescending:t}})}_picked(e){let t=e.target.value;this._tell({order:{sort:t,isDescending:u(t)}})}_tell(e){E(this,`jobs-wanted`,{place:{...this.place,...e}})}};c([x({attribute:!1})],V.prototype,`place`,void 0),c([x({attribute:!1})],V.prototype,`list`,void 0),c([x({attribute:!1})],V.prototype,`facets`,void 0),c([x({attribute:!1})],V.prototype,`selection`,void 0),c([x({type:Boolean})],V.prototype,`admin`,void 0),c([x({type:Boolean})],V.prototype,`business`,void 0),c([x({type:Boolean})],V.prototype,`narrow`,void 0),V=c([d(`printernizer-job-list-view`)],V);var Ke=({id:e})=>e,qe=({id:e})=>n(w(e)),H=class extends l{constructor(...e){super(...e),this.attempts=[],this.good=null,this.currency=`EUR`}static{this.styles=[g,p,T,o,C`
      :host {
        display: block;
      }
      a {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: center;
        gap: 0 16px;
        min-height: 40px;
        margin-inline: -8px;
        padding: 4px 8px;
        border-radius: 8px;
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        background: var(--pz-tint);
      }
      .number {
        text-align: end;
      }
    `]}render(){let{attempts:e,good:t}=this;return e.length===0&&t===null?O:S`<section class="card">
      <h2>${t?this.text(`jobs.attempt_of`):this.counted(`jobs.attempts`,e.length)}</h2>
      <ul>
        ${[...t?[t]:[],...e].map(e=>this._attempt(e))}
      </ul>
    </section>`}_attempt({cost:e,failure:t,id:r,name:i,result:a,start_time:o}){let{formats:s,texts:c}=this.i18n;return S`<li>
      <a href=${n(w(r))}>
        <span class="ellipsis">${i||c.text(`job.unnamed`)}</span>
        ${t?S`<span class="muted">${c.text(`failure.${t}`)}</span>`:A(a,c)}
        <span class="number">
          ${e===null?o===null?``:s.date(o):s.money(e,this.currency)}
        </span>
      </a>
    </li>`}};c([x({attribute:!1})],H.prototype,`attempts`,void 0),c([x({attribute:!1})],H.prototype,`good`,void 0),c([x()],H.prototype,`currency`,void 0),H=c([d(`printernizer-job-attempts`)],H);var U=class extends l{static{this.styles=[g,p,C`
      :host {
        display: block;
      }
      .chips,
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(96px, auto) minmax(0, 1fr);
        align-items: center;
        gap: 4px 16px;
        margin: 12px 0;
      }
      dt {
        color: var(--pz-muted);
      }
      dd {
        display: flex;
        align-items: center;
        gap: 4px;
        min-height: 32px;
        overflow-wrap: anywhere;
      }
      .state {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }
      .hint {
        margin-top: 8px;
        font-size: 12px;
        line-height: 16px;
      }
    `]}render(){let{details:e}=this,t=e?.account;if(!e||!t)return O;let n=t.state===`draft`;return S`<section class="card">
      <h2>${this.text(`jobs.books`)}</h2>
      ${n?this._chips(t):O}
      <dl>
        <dt>${this.text(`jobs.filter.state`)}</dt>
        <dd>
          <span class="state">
            <ha-icon .icon=${Se[t.state]}></ha-icon>${this.text(`account.${t.state}`)}
          </span>
        </dd>
        ${n?O:this._fact(`jobs.column.classification`,this.text(`classification.${t.classification}`))}
        ${t.number?this._fact(`jobs.column.number`,t.number):O}
        ${t.period===null?O:this._fact(`jobs.period`,this.i18n.formats.month(t.period))}
        ${this._picked(`customer`,e.customer,n)}
        ${this._picked(`order`,e.order,n)}
        ${t.net===null?O:this._fact(`jobs.net`,this._money(t.net))}
        ${t.gross===null?O:this._fact(`jobs.column.gross`,this._money(t.gross))}
        ${e.bookings.map(e=>this._booking(e))}
      </dl>
      ${this._actions(e,t)}
    </section>`}_chips({classification:e}){return S`<div class="chips" role="group" aria-label=${this.text(`jobs.column.classification`)}>
      ${r.map(t=>S`<printernizer-chip
            .text=${this.text(`classification.${t}`)}
            ?selected=${t===e}
            @click=${()=>{t!==e&&E(this,`job-changed`,{change:{classification:t}})}}
          ></printernizer-chip>`)}
    </div>`}_fact(e,t){return S`<dt>${this.text(e)}</dt>
      <dd>${t}</dd>`}_picked(e,t,n){let r=this.text(`jobs.column.${e}`);return S`<dt>${r}</dt>
      <dd>
        ${t??`–`}
        ${n?S`<printernizer-button
                variant="plain"
                icon="mdi:pencil-outline"
                .label=${this.text(`jobs.choose`,{name:r})}
                @click=${()=>{this._want(e)}}
              ></printernizer-button>`:O}
      </dd>`}_booking({booked_at:e,kind:t,number:n}){return S`<dt>${this.text(`booking.${t}`)}</dt>
      <dd>${n} · ${this.i18n.formats.date(e)}</dd>`}_actions({result:e},{classification:t,state:n}){if(n===`final`)return S`<div class="actions">
        <printernizer-button
          icon="mdi:undo-variant"
          .text=${this.text(`jobs.reverse`)}
          @click=${()=>{this._want(`reverse`)}}
        ></printernizer-button>
      </div>`;if(n===`reversed`)return S`<p class="muted hint">${this.text(`jobs.reversed_text`)}</p>`;let r=t!==`unclassified`&&e!==null;return S`<div class="actions">
        <printernizer-button
          icon="mdi:book-check-outline"
          .text=${this.text(`jobs.bulk.book`)}
          ?disabled=${!r}
          @click=${()=>{this._want(`book`)}}
        ></printernizer-button>
      </div>
      ${r?O:S`<p class="muted hint">
              ${this.text(e===null?`jobs.book_when_ended`:`jobs.book_when_classified`)}
            </p>`}`}_money(e){return this.i18n.formats.money(e,this.details?.job.currency??`EUR`)}_want(e){E(this,`book-wanted`,{deed:e})}};c([x({attribute:!1})],U.prototype,`details`,void 0),U=c([d(`printernizer-job-books`)],U);var Je=[`material`,`energy`,`machine`,`labour`,`packaging`,`overhead`,`failures`,`risk`],Ye={material:1,energy:2,machine:3,labour:4,packaging:5,overhead:6,failures:7,risk:7},W=class extends l{constructor(...e){super(...e),this.net=null,this.currency=`EUR`,this.assumed=!1}static{this.styles=[g,p,Ee,T,o,C`
      :host {
        display: block;
        container-type: inline-size;
      }
      .row {
        display: grid;
        grid-template-columns: 108px minmax(40px, 1fr) 84px 84px;
        align-items: center;
        gap: 12px;
        min-height: 28px;
      }
      .row > :nth-child(n + 3) {
        text-align: end;
      }
      .head {
        font-size: 12px;
        color: var(--pz-muted);
      }
      .track {
        position: relative;
        height: 14px;
      }
      .bar {
        position: absolute;
        inset-block: 0;
        min-width: 2px;
        border-radius: 2px;
        background: var(--tone);
      }
      .sum {
        margin-top: 4px;
        padding-top: 4px;
        border-top: 1px solid var(--pz-line);
        font-weight: 500;
      }
      .tone-sum {
        --tone: var(--pz-muted);
      }
      .result {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin-top: 12px;
      }
      p {
        margin-top: 12px;
        font-size: 12px;
        line-height: 16px;
      }
      @container (max-width: 420px) {
        .row {
          grid-template-columns: minmax(0, 1fr) 76px 76px;
          gap: 0 8px;
          padding: 4px 0;
        }
        .row > :nth-child(2) {
          grid-column: 1 / -1;
          grid-row: 2;
        }
        .head > :nth-child(2) {
          display: none;
        }
        .track {
          height: 8px;
        }
      }
    `]}render(){let{costs:e}=this;if(!e||!e.actual&&!e.expected)return S`<section class="card">
        <h2>${this.text(`jobs.cost.title`)}</h2>
        <div class="muted">${this.text(`jobs.cost.none`)}</div>
      </section>`;let t=this._steps(e),n=Math.max(...t.map(({from:e,size:t})=>e+t),Number.MIN_VALUE);return S`<section class="card">
      <h2>${this.text(`jobs.cost.title`)}</h2>
      <div role="table" aria-label=${this.text(`jobs.cost.title`)}>
        <div class="row head" role="row">
          <span role="columnheader"><span class="hidden">${this.text(`jobs.cost.part`)}</span></span>
          <span role="presentation"></span>
          <span role="columnheader">${this.text(`jobs.actual`)}</span>
          <span role="columnheader">${this.text(`jobs.expected`)}</span>
        </div>
        ${t.map(e=>this._step(e,n))}
      </div>
      ${this._result(e)}
      ${this.assumed?S`<p class="muted">${this.text(`jobs.cost_is_default`)}</p>`:O}
    </section>`}_steps({actual:e,expected:t}){let n=e??t,r=0,i=Je.filter(n=>Xe(e?.parts[n])||Xe(t?.parts[n])).map(i=>{let a=Number(n?.parts[i]??0),o={name:this.text(`jobs.cost.${i}`),tone:`tone-${Ye[i]}`,from:r,size:a,amount:this._money(e?.parts[i]),expected:this._money(t?.parts[i])};return r+=a,o}),a={name:this.text(`jobs.cost.full`),tone:`tone-sum`,from:0,size:Number(n?.full??0),amount:this._money(e?.full),expected:this._money(t?.full),isSum:!0};return[...i,a,...this._price()]}_price(){if(this.net===null)return[];let e=this._money(this.net);return[{name:this.text(`jobs.cost.net`),tone:`tone-printing`,from:0,size:Number(this.net),amount:e,expected:``}]}_step({amount:e,expected:t,from:n,isSum:r,name:i,size:a,tone:o},s){let c={insetInlineStart:`${n/s*100}%`,width:`${a/s*100}%`};return S`<div class=${r?`row sum`:`row`} role="row">
      <span class="ellipsis" role="rowheader" title=${i}>${i}</span>
      <span class=${`track ${o}`} role="presentation">
        ${a>0?S`<span class="bar" style=${me(c)}></span>`:O}
      </span>
      <span role="cell">${e}</span>
      <span class="muted" role="cell">${t}</span>
    </div>`}_result({contribution:e,margin_percent:t,result:n}){if(n===null)return O;let r=n.startsWith(`-`);return S`<div class="result">
      <span class=${`sign tone-${r?`error`:`success`}`}>
        <ha-icon
          style="color:var(--tone)"
          .icon=${r?`mdi:trending-down`:`mdi:trending-up`}
        ></ha-icon>
        ${this.text(r?`jobs.cost.loss`:`jobs.cost.profit`,{amount:this._money(n.replace(`-`,``))})}
      </span>
      ${t===null?O:S`<span class="muted"
              >${this.text(`jobs.cost.margin`,{percent:this.i18n.formats.percent(Number(t))})}</span
            >`}
      ${e===null?O:S`<span class="muted"
              >${this.text(`jobs.cost.contribution`,{amount:this._money(e)})}</span
            >`}
    </div>`}_money(e){return e===void 0?`–`:this.i18n.formats.money(e,this.currency)}};c([x({attribute:!1})],W.prototype,`costs`,void 0),c([x({attribute:!1})],W.prototype,`net`,void 0),c([x()],W.prototype,`currency`,void 0),c([x({type:Boolean})],W.prototype,`assumed`,void 0),W=c([d(`printernizer-job-costs`)],W);function Xe(e){return e!==void 0&&Number(e)!==0}var Ze={started:{icon:`mdi:play`,tone:`printing`},found:{icon:`mdi:eye-outline`,tone:`printing`},continued:{icon:`mdi:eye-outline`,tone:`printing`},paused:{icon:`mdi:pause`,tone:`warning`},resumed:{icon:`mdi:play`,tone:`printing`},ended:{icon:`mdi:flag-checkered`,tone:`success`},found_ended:{icon:`mdi:flag-outline`,tone:`muted`}},Qe=[`user`,`filament_runout`,`gcode`,`error`],$e=[`finished`,`cancelled`,`failed`,`unknown`],G=class extends l{constructor(...e){super(...e),this.moments=[]}static{this.styles=[g,p,T,C`
      :host {
        display: block;
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        gap: 0 12px;
        padding-bottom: 12px;
      }
      li:last-child {
        padding-bottom: 0;
      }
      li:not(:last-child)::before {
        content: "";
        position: absolute;
        inset-block: 22px 2px;
        inset-inline-start: 9px;
        width: 2px;
        background: var(--pz-line);
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
      time {
        color: var(--pz-muted);
        white-space: nowrap;
      }
    `]}render(){return this.moments.length===0?O:S`<section class="card">
      <h2>${this.text(`jobs.course`)}</h2>
      <ol style="margin:0;padding:0;list-style:none">
        ${this.moments.map((e,t)=>this._moment(e,this.moments[t-1]))}
      </ol>
    </section>`}_moment({at:e,detail:t,kind:n},r){let{icon:i,tone:a}=Ze[n],o=this._detail(n,t),{formats:s}=this.i18n,c=Date.parse(r?.at??`1970-01-01`);return S`<li class=${`tone-${a}`}>
      <ha-icon .icon=${i}></ha-icon>
      <span>${this.text(`jobs.moment.${n}`)}${o?`: ${o}`:O}</span>
      <time datetime=${e} title=${s.date(e)}>${s.moment(e,c)}</time>
    </li>`}_detail(e,t){if(e===`paused`){let e=Qe.find(e=>e===t);return e&&e!==`unknown`?this.text(`job.pause.${e}`):``}let n=$e.find(e=>e===t);return n?this.text(`result.${n}`):``}};c([x({attribute:!1})],G.prototype,`moments`,void 0),G=c([d(`printernizer-job-course`)],G);var et=36e5,K=class extends l{static{this.styles=[g,p,C`
      :host {
        display: block;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin-bottom: 12px;
      }
    `]}render(){let{energy:e}=this;return S`<section class="card" aria-busy=${String(e?.isLoading??!1)}>
      <h2>${this.text(`jobs.energy`)}</h2>
      ${e?.value?this._course(e.value):this._ask(e)}
    </section>`}_ask(e){return e?.error===void 0?S`<printernizer-button
      icon="mdi:chart-line"
      .text=${this.text(`jobs.energy_show`)}
      ?disabled=${e?.isLoading??!1}
      @click=${this._want}
    ></printernizer-button>`:S`<printernizer-failure
        .heading=${this.text(`jobs.energy_failed`)}
        .error=${e.error}
        @retry-wanted=${this._want}
      ></printernizer-failure>`}_course({cost:e,currency:t,energy:n,is_estimated:r,source:i,steps:a}){let{formats:o}=this.i18n;return S`
      <div class="facts">
        ${n===null?O:S`<span>${o.measure(n,`kWh`)}</span>`}
        ${e===null?O:S`<span>${o.money(e,t)}</span>`}
        ${i===null?O:S`<span class="muted">${this.text(`jobs.energy_${i}`)}</span>`}
        ${r?S`<span class="muted">${this.text(`jobs.energy_guess`)}</span>`:O}
      </div>
      ${a.length===0?S`<p class="muted">${this.text(`jobs.energy_none`)}</p>`:S`<printernizer-time-chart
              .lines=${this._lines(a,t)}
              .label=${this.text(`jobs.energy`)}
            ></printernizer-time-chart>`}
    `}_lines(e,t){let{formats:n}=this.i18n,r=e.at(-1),i=t=>[...e.map(e=>[Date.parse(e.start),t(e)]),...r?[[Date.parse(r.end),t(r)]]:[]],a={name:this.text(`jobs.power`),tone:2,points:i(tt),tell:e=>n.measure(String(Math.round(e)),`W`),isStep:!0};return e.every(({price:e})=>e===null)?[a]:[a,{name:this.text(`jobs.energy_price`),tone:6,points:i(e=>e.price===null?null:Number(e.price)),tell:e=>this.text(`jobs.per_kwh`,{amount:n.money(e.toFixed(4),t)}),isStep:!0,isDashed:!0,isRight:!0}]}_want(){E(this,`energy-wanted`)}};c([x({attribute:!1})],K.prototype,`energy`,void 0),K=c([d(`printernizer-job-energy`)],K);function tt({end:e,energy:t,start:n}){let r=(Date.parse(e)-Date.parse(n))/et;return r>0?Number(t)*1e3/r:null}var q=class extends l{constructor(...e){super(...e),this.failure=null,this.note=``}static{this.styles=[g,p,v,C`
      :host {
        display: block;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-bottom: 12px;
      }
    `]}render(){return S`<section class="card">
      <h2>${this.text(`jobs.why`)}</h2>
      <div class="chips" role="group" aria-label=${this.text(`jobs.why`)}>
        ${s.map(e=>S`<printernizer-chip
              .text=${this.text(`failure.${e}`)}
              ?selected=${e===this.failure}
              @click=${()=>{E(this,`job-changed`,{change:{failure:e===this.failure?null:e}})}}
            ></printernizer-chip>`)}
      </div>
      <textarea
        rows="2"
        maxlength="4000"
        placeholder=${this.text(`jobs.why_note`)}
        aria-label=${this.text(`jobs.why_note`)}
        .value=${this.note}
        @change=${this._noted}
      ></textarea>
    </section>`}_noted(e){E(this,`job-changed`,{change:{failure_note:e.target.value}})}};c([x({attribute:!1})],q.prototype,`failure`,void 0),c([x()],q.prototype,`note`,void 0),q=c([d(`printernizer-job-failure`)],q);var nt={"job.add":`history.add`,"job.correct":`history.correct`,"job.end":`history.end`,"job.final":`history.final`,"job.import":`history.import`,"job.reopen":`history.reopen`,"job.replace":`history.replace`,"job.reverse":`history.reverse`,"job.settle":`history.settle`},rt={attempt_of_id:`field.attempt_of`,classification:`jobs.column.classification`,customer_id:`jobs.column.customer`,customer_material:`field.customer_material`,energy_kwh:`jobs.column.energy`,external_invoice_no:`field.invoice`,failure:`jobs.column.failure`,failure_note:`jobs.why_note`,grams:`jobs.column.grams`,gross:`jobs.column.gross`,labour_minutes:`jobs.labour`,name:`jobs.column.name`,net:`jobs.net`,note:`jobs.note`,order_id:`jobs.column.order`,packaging:`jobs.cost.packaging`,service_on:`field.service_on`},it=/* @__PURE__ */ new Set([`attempt_of_id`,`customer_id`,`order_id`]),at=/^-?\d+(\.\d+)?$/,J=class extends l{constructor(...e){super(...e),this.entries=[],this.people=/* @__PURE__ */ new Map}static{this.styles=[g,p,C`
      :host {
        display: block;
      }
      details > summary {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
        cursor: pointer;
      }
      ol {
        display: flex;
        flex-direction: column;
        gap: 12px;
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 12px;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
    `]}render(){return this.entries.length===0?O:S`<section class="card">
      <details>
        <summary>${this.counted(`jobs.history`,this.entries.length)}</summary>
        <ol>
          ${[...this.entries].sort((e,t)=>t.seq-e.seq).map(e=>this._entry(e))}
        </ol>
      </details>
    </section>`}_entry(e){let{formats:t}=this.i18n,n=nt[e.action],r=this._value(e,``,e.data.reason);return S`<li>
      <div class="line">
        <span>${n?this.text(n):e.action}</span>
        <time class="muted" datetime=${e.ts} title=${t.date(e.ts)}
          >${t.moment(e.ts,m.now)}</time
        >
      </div>
      <div class="small">${this._actor(e.actor)}</div>
      ${this._changes(e).map(e=>S`<div class="small">${e}</div>`)}
      ${r?S`<div class="small">${this.text(`jobs.reason`)}: ${r}</div>`:O}
    </li>`}_changes(e){let[t,n]=[e.data.old,e.data.new].map(ot);return!t||!n?[]:Object.keys(n).flatMap(r=>{let i=rt[r];if(!i)return[];if(it.has(r))return[this.text(i)];let[a,o]=[t[r],n[r]].map(t=>this._value(e,r,t)||`–`);return[`${this.text(i)}: ${a??``} → ${o??``}`]})}_value({texts:e},t,n){if(n==null)return``;if(t===`classification`)return this.text(`classification.${n}`);if(t===`failure`)return this.text(`failure.${n}`);if(typeof n==`boolean`)return this.text(n?`jobs.yes`:`jobs.no`);let r=typeof n==`string`||typeof n==`number`?String(n):``,i=e[r];return i===void 0?/^[0-9a-f]{64}$/.test(r)?this.text(`history.erased`):at.test(r)?this.i18n.formats.written(r):r:i}_actor(e){let t=e.startsWith(`user:`)?e.slice(5):``;return t?this.people.get(t)??this.text(`history.person`):this.text(`history.itself`)}};c([x({attribute:!1})],J.prototype,`entries`,void 0),c([x({attribute:!1})],J.prototype,`people`,void 0),J=c([d(`printernizer-job-history`)],J);function ot(e){return typeof e==`object`&&e?e:void 0}var st=[5,10,15,30],Y=class extends l{constructor(...e){super(...e),this.minutes=null,this.disabled=!1,this._isOpen=!1}static{this.styles=[g,p,C`
      :host {
        display: block;
      }
      .line,
      .chips {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .line > span {
        flex: 1;
      }
      .chips {
        margin-top: 12px;
      }
    `]}render(){let{minutes:e}=this,t=e===null?this.text(`jobs.labour_none`):this._minutes(e);return S`<section class="card">
      <h2>${this.text(`jobs.labour`)}</h2>
      <div class="line">
        <span class=${e===null?`muted`:``}>${t}</span>
        ${this.disabled?O:S`<printernizer-button
                icon="mdi:timer-plus-outline"
                .text=${this.text(`jobs.labour_add`)}
                .pressed=${this._isOpen}
                @click=${this._toggle}
              ></printernizer-button>`}
      </div>
      ${this._isOpen&&!this.disabled?this._chips():O}
    </section>`}_chips(){return S`<div class="chips" role="group" aria-label=${this.text(`jobs.labour_add`)}>
      ${st.map(e=>S`<printernizer-chip
            .text=${`+${this._minutes(e)}`}
            @click=${()=>{this._tell((this.minutes??0)+e)}}
          ></printernizer-chip>`)}
      ${this.minutes?S`<printernizer-button
              variant="plain"
              icon="mdi:backspace-outline"
              .text=${this.text(`jobs.labour_clear`)}
              @click=${()=>{this._tell(null)}}
            ></printernizer-button>`:O}
    </div>`}_minutes(e){return this.i18n.formats.duration(e*60)}_toggle(){this._isOpen=!this._isOpen}_tell(e){this._isOpen=!1,E(this,`job-changed`,{change:{labour_minutes:e}})}};c([x({attribute:!1})],Y.prototype,`minutes`,void 0),c([x({type:Boolean})],Y.prototype,`disabled`,void 0),c([D()],Y.prototype,`_isOpen`,void 0),Y=c([d(`printernizer-job-labour`)],Y);var X=class extends l{constructor(...e){super(...e),this.pictures=[],this.preview=null,this.name=``,this._chosen=``}static{this.styles=[g,C`
      :host {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      .large,
      video {
        width: 100%;
        height: min(46vh, 380px);
        border-radius: var(--pz-radius);
        background-color: var(--pz-tint);
      }
      .large.none {
        height: 120px;
      }
      .strip {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      button {
        position: relative;
        padding: 0;
        border: 2px solid transparent;
        border-radius: 10px;
        background: none;
        cursor: pointer;
      }
      button[aria-pressed="true"] {
        border-color: var(--pz-printing);
      }
      .strip printernizer-preview {
        width: 72px;
        height: 54px;
      }
      .strip ha-icon {
        position: absolute;
        inset: 0;
        margin: auto;
        width: 24px;
        height: 24px;
        border-radius: 50%;
        color: var(--pz-text);
        background: color-mix(in srgb, var(--pz-surface) 80%, transparent);
      }
    `]}render(){let e=[...this.preview?[{key:`preview`,url:this.preview,thumbnail:this.preview,role:`preview`}]:[],...this.pictures.map(({file_id:e,role:t,thumbnail_url:n,url:r})=>({key:e,url:r,thumbnail:n,role:t}))],t=e.find(({role:e})=>e===`finish`)??e[0],n=e.find(({key:e})=>e===this._chosen)??t,r=e=>this.text(`jobs.picture.${e}`,{name:this.name});return S`
      ${n?.role===`timelapse`?S`<video
              controls
              preload="metadata"
              src=${n.url}
              aria-label=${r(`timelapse`)}
            ></video>`:S`<printernizer-preview
              class=${n?`large`:`large none`}
              .source=${n?.url??``}
              .label=${n?r(n.role):``}
            ></printernizer-preview>`}
      ${e.length<2?O:S`<div class="strip">
              ${e.map(({key:e,role:t,thumbnail:i})=>S`<button
                    type="button"
                    aria-pressed=${String(e===n?.key)}
                    aria-label=${r(t)}
                    title=${r(t)}
                    @click=${()=>{this._chosen=e}}
                  >
                    <printernizer-preview .source=${i}></printernizer-preview>
                    ${t===`timelapse`?S`<ha-icon icon="mdi:play"></ha-icon>`:O}
                  </button>`)}
            </div>`}
    `}};c([x({attribute:!1})],X.prototype,`pictures`,void 0),c([x({attribute:!1})],X.prototype,`preview`,void 0),c([x()],X.prototype,`name`,void 0),c([D()],X.prototype,`_chosen`,void 0),X=c([d(`printernizer-job-pictures`)],X);var Z=class extends l{static{this.styles=[g,p,C`
      :host {
        display: block;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        font-size: 12px;
        font-weight: 400;
        color: var(--pz-muted);
        text-align: start;
      }
      th,
      td {
        padding: 6px 0;
        padding-inline-start: 12px;
        vertical-align: top;
      }
      tr > :first-child {
        padding-inline-start: 0;
      }
      tbody th {
        font-size: 14px;
        color: var(--pz-text);
      }
      tbody tr {
        border-top: 1px solid var(--pz-line);
      }
      .number {
        text-align: end;
        white-space: nowrap;
      }
      .filament {
        display: flex;
        align-items: baseline;
        gap: 8px;
        overflow-wrap: anywhere;
      }
      .color {
        flex: none;
        width: 14px;
        height: 14px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
        translate: 0 2px;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
    `]}render(){let{details:e}=this;if(!e)return O;let{formats:t}=this.i18n,{job:n,layers_reached:r,layers_total:i}=e,a=e.costs?.expected?.energy;return S`<section class="card">
      <h2>${this.text(`jobs.use`)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="hidden">${this.text(`jobs.use`)}</span></th>
            <th scope="col" class="number">${this.text(`jobs.actual`)}</th>
            <th scope="col" class="number">${this.text(`jobs.expected`)}</th>
          </tr>
        </thead>
        <tbody>
          ${this._line(this.text(`jobs.time`),t.duration(n.printing_time),n.printing_time_expected===null?``:t.duration(n.printing_time_expected),ct(n.result===null?null:n.printing_time,n.printing_time_expected))}
          ${n.paused_time>0?this._line(this.text(`jobs.pauses`),t.duration(n.paused_time),``):O}
          ${i===null?O:this._line(this.text(`jobs.layers`),r===null?`–`:t.number(r),t.number(i))}
          ${n.energy===null?O:this._line(this.text(`jobs.column.energy`),t.measure(n.energy,`kWh`),a?t.measure(a,`kWh`):``)}
          ${e.filaments.map(e=>this._filament(e))}
        </tbody>
      </table>
    </section>`}_line(e,t,n,r){return S`<tr>
      <th scope="row">${e}</th>
      <td class="number">
        ${t}
        ${r===void 0?O:S`<div class="small">${this._percent(r)}</div>`}
      </td>
      <td class="number muted">${n}</td>
    </tr>`}_filament({color:e,grams:t,grams_expected:n,spool:r,tray:i,type:a}){let{formats:o}=this.i18n,s=S`<span class="filament">
      ${e===null?O:S`<span
              class="color"
              title=${`#${e}`}
              style=${me({background:ae([e])})}
            ></span>`}
      <span>
        ${a||this.text(`jobs.column.grams`)}
        ${i===null?O:S`<span class="muted">${this.text(`jobs.tray`,{tray:i+1})}</span>`}
        ${r?S`<div class="small">${[r.vendor,r.name].filter(Boolean).join(` `)}</div>`:O}
      </span>
    </span>`;return this._line(s,t===null?`–`:o.grams(t),n===null?``:o.grams(n),ct(t===null?null:Number(t),n===null?null:Number(n)))}_percent(e){return`${e>0?`+`:``}${this.i18n.formats.percent(e)}`}};c([x({attribute:!1})],Z.prototype,`details`,void 0),Z=c([d(`printernizer-job-use`)],Z);function ct(e,t){if(e===null||!t)return;let n=Math.round((e/t-1)*100);return n===0?void 0:n}var lt=4e3,Q=class extends l{constructor(...e){super(...e),this.people=/* @__PURE__ */ new Map,this.neighbours={before:void 0,after:void 0},this.admin=!1,this.business=!1}static{this.styles=[g,v,p,T,o,C`
      :host {
        display: block;
        max-width: 1400px;
        container-type: inline-size;
      }
      .bar {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 40px;
      }
      .back {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 36px;
        color: var(--pz-muted);
        text-decoration: none;
      }
      .back:hover {
        color: var(--pz-text);
      }
      .back ha-icon:dir(rtl),
      .turn:dir(rtl) {
        scale: -1 1;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        justify-content: space-between;
        gap: 8px 16px;
        margin-bottom: 16px;
      }
      h1 {
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
        margin-top: 4px;
      }
      .facts a {
        color: inherit;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .page {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
        gap: 12px;
      }
      .column {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .skeleton {
        height: 320px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
      @container (min-width: 820px) {
        .page {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          gap: 16px;
        }
      }
    `]}render(){let{details:e}=this;return S`
      <div class="bar">
        <a class="back" href=${n(h)} @click=${this._back}>
          <ha-icon icon="mdi:arrow-left"></ha-icon>${this.text(`jobs.label`)}
        </a>
        <span>${this._turn(`before`,`mdi:chevron-left`)}${this._turn(`after`,`mdi:chevron-right`)}</span>
      </div>
      ${this._body(e)}
    `}_turn(e,t){let r=this.neighbours[e];return r===void 0?O:S`<printernizer-button
      class="turn"
      variant="plain"
      .icon=${t}
      .label=${this.text(`jobs.${e}`)}
      .href=${n(w(r))}
    ></printernizer-button>`}_body(e){return e?.value?this._page(e.value):e?.error===void 0?S`<div class="page" aria-busy="true" aria-label=${this.text(`table.loading`)}>
      <div class="skeleton"></div>
      <div class="skeleton"></div>
    </div>`:S`<printernizer-failure
        .heading=${this.text(`jobs.job_failed`)}
        .error=${e.error}
      ></printernizer-failure>`}_page(e){let{account:t,attempt_of:n,attempts:r,costs:i,history:a,job:o,moments:s,pictures:c,preview_url:l}=e,u=e.result===`failed`||e.result===`cancelled`,d=t?.state===`draft`;return S`${this._head(e)}
      <div class="page">
        <div class="column">
          <printernizer-job-pictures
            .pictures=${c}
            .preview=${l}
            .name=${this._name(e)}
          ></printernizer-job-pictures>
          ${u&&d?S`<printernizer-job-failure
                  .failure=${t.failure}
                  .note=${t.failure_note}
                ></printernizer-job-failure>`:O}
          <printernizer-job-use .details=${e}></printernizer-job-use>
          ${s.length?S`<printernizer-job-course .moments=${s}></printernizer-job-course>`:O}
          ${this.admin&&o.energy!==null?S`<printernizer-job-energy .energy=${this.energy}></printernizer-job-energy>`:O}
        </div>
        <div class="column">
          ${t?S`<printernizer-job-costs
                    .costs=${i}
                    .net=${this.business?t.net:null}
                    .currency=${o.currency}
                    ?assumed=${o.cost_is_default}
                  ></printernizer-job-costs>
                  <printernizer-job-labour
                    .minutes=${t.labour_minutes}
                    ?disabled=${!d}
                  ></printernizer-job-labour>`:S`<section class="card muted">${this.text(`jobs.plain`)}</section>`}
          ${this.business&&t?S`<printernizer-job-books .details=${e}></printernizer-job-books>`:O}
          ${r.length>0||n?S`<printernizer-job-attempts
                  .attempts=${r}
                  .good=${n}
                  .currency=${o.currency}
                ></printernizer-job-attempts>`:O}
          ${t?this._note(e.note,d):O}
          ${a.length?S`<printernizer-job-history
                  .entries=${a}
                  .people=${this.people}
                ></printernizer-job-history>`:O}
        </div>
      </div>`}_head(e){let{account:t,job:r,result:i}=e,{formats:a,texts:o}=this.i18n,s=t?.stopped_by??null;return S`<header>
      <div>
        <h1>${this._name(e)}</h1>
        <div class="facts">
          ${A(i,o)}
          ${t?.failure?S`<span class="muted">${this.text(`failure.${t.failure}`)}</span>`:O}
          <a href=${n(ne({printers:[r.serial]}))}>${r.printer_name}</a>
          <span>${this._when(e)}</span>
          ${r.printing_time>0?S`<span>${a.duration(r.printing_time)}</span>`:O}
          ${s===null?O:S`<span class="muted"
                  >${this.text(`jobs.stopped_by`,{name:this.people.get(s)??this.text(`history.person`)})}</span
                >`}
        </div>
      </div>
      <div class="actions">${this._actions(e)}</div>
    </header>`}_when({job:e}){let{formats:t}=this.i18n,n=e.start_time??e.first_seen,r=`${t.date(n)}, ${t.moment(n,Date.parse(n))}`;return e.end_time===null?r:`${r} – ${t.moment(e.end_time,Date.parse(n))}`}_actions({account:e,is_file_kept:t,job:r}){return S`
      ${t&&r.file_id?S`<printernizer-button
                variant="filled"
                icon="mdi:printer-3d-nozzle"
                .text=${this.text(`jobs.reprint`)}
                @click=${this._fire(`reprint-wanted`)}
              ></printernizer-button>
              <printernizer-button
                icon="mdi:file-outline"
                .text=${this.text(`jobs.filter.file`)}
                .href=${n(se(r.file_id))}
              ></printernizer-button>`:O}
      ${e?.state===`draft`?S`<printernizer-button
              icon="mdi:pencil-outline"
              .text=${this.text(`jobs.correct`)}
              @click=${this._fire(`correct-wanted`)}
            ></printernizer-button>`:O}
    `}_note(e,t){return!t&&!e?O:S`<section class="card">
      <h2>${this.text(`jobs.note`)}</h2>
      ${t?S`<textarea
              rows="2"
              maxlength=${lt}
              aria-label=${this.text(`jobs.note`)}
              .value=${e}
              @change=${this._noted}
            ></textarea>`:S`<p>${e}</p>`}
    </section>`}_name({job:e}){return j(e,this.text(`job.unnamed`))}_fire(e){return()=>{E(this,e)}}_noted(e){E(this,`job-changed`,{change:{note:e.target.value}})}_back(e){e.ctrlKey||e.metaKey||e.shiftKey||(e.preventDefault(),E(this,`back-wanted`))}};c([x({attribute:!1})],Q.prototype,`details`,void 0),c([x({attribute:!1})],Q.prototype,`energy`,void 0),c([x({attribute:!1})],Q.prototype,`people`,void 0),c([x({attribute:!1})],Q.prototype,`neighbours`,void 0),c([x({type:Boolean})],Q.prototype,`admin`,void 0),c([x({type:Boolean})],Q.prototype,`business`,void 0),Q=c([d(`printernizer-job-view`)],Q);var ut=760,dt=/* @__PURE__ */ new Map,ft=1e3,$=class extends l{constructor(...e){super(...e),this.place=h,this.language=`en`,this.narrow=!1,this.admin=!1,this.business=!1,this._energy=new i(this,new y),this._people=new i(this,new y),this._facets=new i(this,new y),this._selection=new i(this,new Ce),this._deeds=new ze(this),this._listPlace=h,this._scrollTop=0,this._refreshSoon=Te(()=>{this._refresh()},ft),this._loadEnergy=()=>{let{place:e}=this;e.section===`job`&&this._energy.store.load(()=>this.jobs.energy(e.jobId))}}static{this.styles=[g,C`
      :host {
        display: block;
        padding: 16px;
      }
      @media (max-width: 600px) {
        :host {
          padding: 12px;
        }
      }
    `]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this._follow()}disconnectedCallback(){super.disconnectedCallback(),this._end?.(),this._end=void 0,this._refreshSoon.cancel()}willUpdate(e){this.hasUpdated||this._begin(),e.has(`place`)&&this._enter(e.get(`place`))}render(){let{place:e}=this;return e.section===`job`?this._drawJob(e.jobId):this._drawList(e)}_drawJob(e){return S`<printernizer-job-view
      .details=${this._job.state}
      .energy=${this._energy.state}
      .people=${this._people.state.value??dt}
      .neighbours=${this._neighbours(e)}
      ?admin=${this.admin}
      ?business=${this.business}
      @back-wanted=${this._back}
      @retry-wanted=${this._retryJob}
      @job-changed=${this._changeJob}
      @correct-wanted=${this._correct}
      @book-wanted=${this._bookJob}
      @energy-wanted=${this._loadEnergy}
      @reprint-wanted=${this._reprint}
    ></printernizer-job-view>`}_drawList(e){return S`<printernizer-job-list-view
      .place=${e}
      .list=${this._list.state}
      .facets=${this._facets.state.value}
      .selection=${this._selection.state}
      ?narrow=${this._isSlim}
      ?admin=${this.admin}
      ?business=${this.business}
      @jobs-wanted=${this._go}
      @range-changed=${this._ranged}
      @rows-picked=${this._picked}
      @select-all=${this._selectAll}
      @select-none=${this._selectNone}
      @bulk-wanted=${this._bulk}
      @retry-wanted=${this._retry}
    >
      <printernizer-saved-views
        .views=${this._views.state.value??[]}
        .current=${n(e).split(`?`)[1]??``}
        @view-chosen=${this._show}
        @views-changed=${this._saveViews}
      ></printernizer-saved-views>
      ${this.admin?this._buttons():O}
    </printernizer-job-list-view>`}_buttons(){return S`<printernizer-button
        variant="plain"
        icon="mdi:download"
        .label=${this.text(`jobs.export`)}
        @click=${this._export}
      ></printernizer-button>
      <printernizer-button
        icon="mdi:plus"
        .text=${(e=>this._isSlim?void 0:e)(this.text(`jobs.add`))}
        .label=${this.text(`jobs.add`)}
        @click=${this._add}
      ></printernizer-button>`}get _isSlim(){return this.narrow||window.innerWidth<ut}_begin(){this.jobs=ge(this.connection),this._list=new i(this,new Oe(this.jobs)),this._job=new i(this,new Ae(this.jobs)),this._views=new i(this,new Me(this.jobs)),this._views.store.start(),this._follow()}_follow(){this._end??=he(this.api,{subscribe:e=>this.jobs.subscribe(e),take:({job_ids:e})=>{this._refreshSoon(void 0);let t=this._job.state.value?.job.id;this.place.section===`job`&&t!==void 0&&(e.length===0||e.includes(t))&&this._job.store.refresh()},failed:()=>void 0,lost:()=>void 0})}_enter(e){let{place:t}=this;if(e?.section===`list`&&t.section===`job`&&(this._scrollTop=window.scrollY),t.section===`job`){this._showJob(t.jobId);return}this._listPlace=t;let{period:n,...r}=t.filter,i=ce(n,m.now,this.i18n.formats.timeZone),a={filter:r,order:t.order,span:i},o=JSON.stringify(a)===JSON.stringify(this._question);this._question=a,this._list.store.show(a),o||(e?.section===`list`&&e.filter!==t.filter&&this._selection.store.clear(),this._loadFacets())}updated(e){if(e.get(`place`)?.section!==`job`||this.place.section!==`list`||this._scrollTop===0)return;let t=this._scrollTop;requestAnimationFrame(()=>{window.scrollTo({top:t,behavior:`instant`})})}_showJob(e){this._job.state.value?.job.id!==e&&this._energy.store.reset(),this._job.store.show(e),this.admin&&!this._people.state.value&&this._people.store.load(()=>this.jobs.people())}_neighbours(e){let{rows:t}=this._list.state,n=e=>t?.at(e)?.id,r=t?.indexOf(t=>t.id===e)??-1;return r<0?{before:void 0,after:void 0}:{before:n(r-1),after:n(r+1)}}async _loadFacets(){let e=this._question;e&&await this._facets.store.load(()=>this.jobs.facets(e))}_refresh(){this._list.store.refresh(),this._loadFacets()}_retry(){this._list.store.retry(),this._loadFacets()}_retryJob(){this.place.section===`job`&&this._showJob(this.place.jobId)}async _changeJob(e){await this._deeds.attempt(()=>this._job.store.update(e.detail.change))}async _correct(){await this._deeds.correct(this._job.store,this.business)}async _bookJob(e){await this._deeds.book(e.detail.deed,this._job.store)}async _reprint(){let e=this._job.state.value?.job;e&&await this._deeds.reprint(e,de(this.fleet.printers.values(),this.language))}async _add(){let e=de(this.fleet.printers.values(),this.language),t=await this._deeds.add(e);t!==void 0&&k(w(t))}async _export(){let{filter:e}=this._listPlace;await this._deeds.export(this._question?.span,f({...e,period:``}))}_back(){k(this._listPlace)}_go(e){k(e.detail.place)}_ranged(e){this._list.store.want(e.detail.first,e.detail.end)}_picked(e){this._selection.store.set(e.detail.ids,e.detail.isWanted)}_selectAll(){this._selection.store.all()}_selectNone(){this._selection.store.clear()}async _bulk(e){this._question&&await this._deeds.bulk(e.detail.deed,this._list.store,this._selection.state,this._question)&&this._selection.store.clear()}_show(e){k(te(new URLSearchParams(e.detail.query)))}async _saveViews(e){await this._deeds.attempt(()=>this._views.store.save(e.detail.views))}};c([x({attribute:!1})],$.prototype,`place`,void 0),c([x({attribute:!1})],$.prototype,`fleet`,void 0),c([x()],$.prototype,`language`,void 0),c([x({type:Boolean})],$.prototype,`narrow`,void 0),c([x({type:Boolean})],$.prototype,`admin`,void 0),c([x({type:Boolean})],$.prototype,`business`,void 0),c([ie({context:fe}),x({attribute:!1})],$.prototype,`api`,void 0),c([ie({context:t}),x({attribute:!1})],$.prototype,`connection`,void 0),$=c([d(`printernizer-jobs-view`)],$);export{$ as PrinternizerJobsView};