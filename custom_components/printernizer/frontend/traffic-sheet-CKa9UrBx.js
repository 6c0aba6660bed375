import{C as e,G as t,Gt as n,J as r,L as i,M as a,Qt as o,St as s,U as c,Wt as l,Xt as u,Yt as d,b as f,cn as p,fn as m,hn as h,j as g,mn as _,on as v,rn as y,un as b,v as x,zt as S}from"./shared-BQ83IbaH.js";var C={waiting:`muted`,running:`printing`,done:`success`,failed:`error`,cancelled:`muted`},w=class extends S{static{this.styles=[n,d,_`
      :host {
        display: block;
        padding: 12px 0;
        border-bottom: 1px solid var(--pz-line);
      }
      .row {
        display: grid;
        grid-template-columns: 24px minmax(0, 1fr) auto;
        align-items: center;
        gap: 4px 12px;
      }
      .icon {
        --mdc-icon-size: 24px;
        color: var(--tone);
      }
      .name {
        display: block;
        font-weight: 500;
        color: inherit;
        text-decoration: none;
      }
      a.name:hover {
        text-decoration: underline;
      }
      .wide {
        grid-column: 2 / -1;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      .error {
        overflow-wrap: anywhere;
      }
      .error ha-icon {
        --mdc-icon-size: 16px;
        color: var(--pz-error);
        vertical-align: -3px;
      }
    `]}render(){let{item:e}=this;if(!e)return b;let{fileId:t,name:n,state:i}=e,a=i===`running`||i===`waiting`&&(e.percent??0)>0,c=[i===`running`?``:this.text(`transfer.state.${i}`),e.facts];return m`<div class=${o({row:!0,[`tone-${C[i]}`]:!0})}>
      <ha-icon class="icon" .icon=${e.icon}></ha-icon>
      <div>
        ${t===null?m`<span class="name ellipsis" title=${n}>${n}</span>`:m`<a class="name ellipsis" href=${r(s(t))} title=${n}>${n}</a>`}
        <div class="small">${e.way}</div>
      </div>
      <div>${this._button(e)}</div>
      ${a?m`<printernizer-progress
              class="wide"
              .value=${e.percent}
              .label=${n}
            ></printernizer-progress>`:b}
      <div class="wide small">${c.filter(Boolean).join(` · `)}</div>
      ${e.error&&i!==`done`?m`<div class="wide error">
              <ha-icon icon="mdi:alert-circle-outline"></ha-icon> ${e.error}
            </div>`:b}
    </div>`}_button({cancel:e,name:t,retry:n}){return e?m`<printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`transfer.cancel`,{name:t})}
        @click=${e}
      ></printernizer-button>`:n?m`<printernizer-button
      variant="plain"
      icon="mdi:refresh"
      .label=${this.text(`transfer.retry`,{name:t})}
      @click=${n}
    ></printernizer-button>`:b}};l([p({attribute:!1})],w.prototype,`item`,void 0),w=l([u(`printernizer-traffic-row`)],w);var T=class extends S{static{this.styles=[n,_`
      li:last-child printernizer-traffic-row {
        border: 0;
      }
    `]}connectedCallback(){this.hasUpdated||(new t(this,this.stores.transfers),new t(this,this.stores.uploads)),super.connectedCallback()}firstUpdated(){this._dialog?.show(),this.renderRoot.addEventListener(`click`,e=>{e.composedPath().some(e=>e instanceof HTMLAnchorElement)&&this._dialog?.close()})}render(){let e=this.stores.uploads.state.list,t=this.stores.transfers.state.list,n=[...e,...t].some(i);return m`<printernizer-dialog sheet .heading=${this.text(`traffic.title`)}>
      ${e.length+t.length===0?m`<printernizer-notice
              icon="mdi:swap-vertical"
              .heading=${this.text(`traffic.empty`)}
              .text=${this.text(`traffic.empty_text`)}
            ></printernizer-notice>`:m`<ul aria-label=${this.text(`traffic.title`)}>
              ${f(e,({id:e})=>`upload-${e}`,e=>this._row(this._upload(e)))}
              ${f(t,({id:e})=>e,e=>this._row(this._transfer(e)))}
            </ul>`}
      ${n?m`<printernizer-button
              slot="actions"
              icon="mdi:broom"
              .text=${this.text(`traffic.clear`)}
              @click=${this._clear}
            ></printernizer-button>`:b}
    </printernizer-dialog>`}_row(e){return m`<li><printernizer-traffic-row .item=${e}></printernizer-traffic-row></li>`}_upload(e){let{formats:t}=this.i18n,{uploads:n}=this.stores,{detail:r,done:a,id:o,problem:s,size:c,state:l}=e,u=l===`running`&&a>=c,d=this.stores.fleet.state.printers.get(e.entryId??``)?.name,f=this.text(`traffic.from_browser`),p=s?this.text(`upload.problem.${s}`):``;return{name:e.name,way:d===void 0?f:this.text(`traffic.way`,{from:f,to:d}),icon:`mdi:upload`,state:l,percent:x(e),facts:u?this.text(`upload.checking`):l===`running`?this.text(`traffic.bytes`,{done:t.bytes(a),size:t.bytes(c)}):t.bytes(c),error:s===`refused`&&r?r:[p,r].filter(Boolean).join(` `),fileId:e.fileId??null,cancel:i(e)?void 0:()=>{n.cancel(o)},retry:l===`failed`&&n.canRetry(o)?()=>{n.retry(o)}:void 0}}_transfer(e){let t=e.direction===`download`,n=this.text(`source.library`),[r,a]=t?[e.printer_name,n]:[n,e.printer_name];return{name:e.name,way:this.text(`traffic.way`,{from:r,to:a}),icon:t?`mdi:download`:`mdi:send-outline`,state:e.state,percent:x(e),facts:this._facts(e),error:e.error??``,fileId:e.file_id,cancel:i(e)?void 0:()=>void this._try(()=>this.stores.transfers.cancel(e.id)),retry:void 0}}_facts({done:e,next_try_at:t,rate:n,remaining:r,size:i,state:a,tries:o}){let{formats:s}=this.i18n,l=i===null?``:s.bytes(i),u=a===`running`,d=i===null?s.bytes(e):this.text(`traffic.bytes`,{done:s.bytes(e),size:l});return[u?d:l,u&&n!==null?s.rate(n):``,u&&r!==null?this.text(`job.left`,{time:s.duration(r)}):``,o>1?this.text(`transfer.try`,{count:o}):``,a===`waiting`&&t!==null?this.text(`transfer.next_try`,{time:s.moment(t,c.now)}):``].filter(Boolean).join(` · `)}_clear(){this.stores.uploads.clear(),this.stores.transfers.state.list.some(i)&&this._try(()=>this.stores.transfers.clear())}async _try(e){try{await e()}catch(e){this.api&&g(this,await a(this.api,this.i18n.texts,e))}}};l([p({attribute:!1})],T.prototype,`stores`,void 0),l([h({context:y}),p({attribute:!1})],T.prototype,`api`,void 0),l([v(`printernizer-dialog`)],T.prototype,`_dialog`,void 0),T=l([u(`printernizer-traffic-sheet`)],T);async function E(t,n){let r=document.createElement(`printernizer-traffic-sheet`);r.stores=n,await e(t,r)}export{E as showTraffic};