import{A as e,D as t,Gt as n,Qt as r,Rt as i,T as a,Wt as o,Zt as s,c,dt as l,en as u,fn as d,gn as f,l as p,mn as m,n as h,sn as g,un as _,vn as v,y,yn as b}from"./shared-DAoOR4wi.js";import{F as x,N as S}from"./pages-BGWuyDtC.js";var C={waiting:`muted`,running:`printing`,done:`success`,failed:`error`,cancelled:`muted`},w=class extends i{static{this.styles=[n,s,v`
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
    `]}render(){let{item:t}=this;if(!t)return m;let{fileId:n,name:r,state:i}=t,a=i===`running`||i===`waiting`&&(t.percent??0)>0,o=[i===`running`?``:this.text(`transfer.state.${i}`),t.facts];return f`<div class=${u({row:!0,[`tone-${C[i]}`]:!0})}>
      <ha-icon class="icon" .icon=${t.icon}></ha-icon>
      <div>
        ${n===null?f`<span class="name ellipsis" title=${r}>${r}</span>`:f`<a class="name ellipsis" href=${e(l(n))} title=${r}>${r}</a>`}
        <div class="small">${t.way}</div>
      </div>
      <div>${this._button(t)}</div>
      ${a?f`<printernizer-progress
              class="wide"
              .value=${t.percent}
              .label=${r}
            ></printernizer-progress>`:m}
      <div class="wide small">${o.filter(Boolean).join(` · `)}</div>
      ${t.error&&i!==`done`?f`<div class="wide error">
              <ha-icon icon="mdi:alert-circle-outline"></ha-icon> ${t.error}
            </div>`:m}
    </div>`}_button({cancel:e,name:t,retry:n}){return e?f`<printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`transfer.cancel`,{name:t})}
        @click=${e}
      ></printernizer-button>`:n?f`<printernizer-button
      variant="plain"
      icon="mdi:refresh"
      .label=${this.text(`transfer.retry`,{name:t})}
      @click=${n}
    ></printernizer-button>`:m}};o([d({attribute:!1})],w.prototype,`item`,void 0),w=o([r(`printernizer-traffic-row`)],w);var T=class extends i{static{this.styles=[n,v`
      li:last-child printernizer-traffic-row {
        border: 0;
      }
    `]}connectedCallback(){this.hasUpdated||(new t(this,this.stores.transfers),new t(this,this.stores.uploads)),super.connectedCallback()}firstUpdated(){this._dialog?.show(),this.renderRoot.addEventListener(`click`,e=>{e.composedPath().some(e=>e instanceof HTMLAnchorElement)&&this._dialog?.close()})}render(){let e=this.stores.uploads.state.list,t=this.stores.transfers.state.list,n=[...e,...t].some(y);return f`<printernizer-dialog sheet .heading=${this.text(`traffic.title`)}>
      ${e.length+t.length===0?f`<printernizer-notice
              icon="mdi:swap-vertical"
              .heading=${this.text(`traffic.empty`)}
              .text=${this.text(`traffic.empty_text`)}
            ></printernizer-notice>`:f`<ul aria-label=${this.text(`traffic.title`)}>
              ${h(e,({id:e})=>`upload-${e}`,e=>this._row(this._upload(e)))}
              ${h(t,({id:e})=>e,e=>this._row(this._transfer(e)))}
            </ul>`}
      ${n?f`<printernizer-button
              slot="actions"
              icon="mdi:broom"
              .text=${this.text(`traffic.clear`)}
              @click=${this._clear}
            ></printernizer-button>`:m}
    </printernizer-dialog>`}_row(e){return f`<li><printernizer-traffic-row .item=${e}></printernizer-traffic-row></li>`}_upload(e){let{formats:t}=this.i18n,{uploads:n}=this.stores,{detail:r,done:i,id:a,problem:o,size:s,state:c}=e,l=c===`running`&&i>=s,u=this.stores.fleet.state.printers.get(e.entryId??``)?.name,d=this.text(`traffic.from_browser`),f=o?this.text(`upload.problem.${o}`):``;return{name:e.name,way:u===void 0?d:this.text(`traffic.way`,{from:d,to:u}),icon:`mdi:upload`,state:c,percent:S(e),facts:l?this.text(`upload.checking`):c===`running`?this.text(`traffic.bytes`,{done:t.bytes(i),size:t.bytes(s)}):t.bytes(s),error:o===`refused`&&r?r:[f,r].filter(Boolean).join(` `),fileId:e.fileId??null,cancel:y(e)?void 0:()=>{n.cancel(a)},retry:c===`failed`&&n.canRetry(a)?()=>{n.retry(a)}:void 0}}_transfer(e){let t=e.direction===`download`,n=this.text(`source.library`),[r,i]=t?[e.printer_name,n]:[n,e.printer_name];return{name:e.name,way:this.text(`traffic.way`,{from:r,to:i}),icon:t?`mdi:download`:`mdi:send-outline`,state:e.state,percent:S(e),facts:this._facts(e),error:e.error??``,fileId:e.file_id,cancel:y(e)?void 0:()=>void this._try(()=>this.stores.transfers.cancel(e.id)),retry:void 0}}_facts({done:e,next_try_at:t,rate:n,remaining:r,size:i,state:o,tries:s}){let{formats:c}=this.i18n,l=i===null?``:c.bytes(i),u=o===`running`,d=i===null?c.bytes(e):this.text(`traffic.bytes`,{done:c.bytes(e),size:l});return[u?d:l,u&&n!==null?c.rate(n):``,u&&r!==null?this.text(`job.left`,{time:c.duration(r)}):``,s>1?this.text(`transfer.try`,{count:s}):``,o===`waiting`&&t!==null?this.text(`transfer.next_try`,{time:c.moment(t,a.now)}):``].filter(Boolean).join(` · `)}_clear(){this.stores.uploads.clear(),this.stores.transfers.state.list.some(y)&&this._try(()=>this.stores.transfers.clear())}async _try(e){try{await e()}catch(e){this.api&&c(this,await p(this.api,this.i18n.texts,e))}}};o([d({attribute:!1})],T.prototype,`stores`,void 0),o([b({context:g}),d({attribute:!1})],T.prototype,`api`,void 0),o([_(`printernizer-dialog`)],T.prototype,`_dialog`,void 0),T=o([r(`printernizer-traffic-sheet`)],T);async function E(e,t){let n=document.createElement(`printernizer-traffic-sheet`);n.stores=t,await x(e,n)}export{E as showTraffic};